-- What somebody should look at before he applies a file: JSON, how often by the name of the alarm.
ALTER TABLE data_import ADD COLUMN alarms TEXT;
