-- Since when the job is doing what it does: how long it will still take is told from it.
ALTER TABLE data_import ADD COLUMN action_since DATETIME(3);
