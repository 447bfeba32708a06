-- The commune that a usable row is for: in a file for several communes the rows name it.
ALTER TABLE import_row ADD COLUMN commune_code CHAR(5);

UPDATE import_row r
  JOIN data_import i ON i.id = r.import_id
   SET r.commune_code = i.commune_code
 WHERE r.outcome = 'ACCEPTED';
