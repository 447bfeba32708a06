-- The campaign of a file of extensions without a column that names it.
ALTER TABLE data_import ADD COLUMN campaign_code VARCHAR(60);
