-- What a hand corrected holds against every file, whichever comes later.
ALTER TABLE fact ADD COLUMN corrects BOOLEAN NOT NULL DEFAULT FALSE;

UPDATE fact f
  JOIN (SELECT commune_code, subject_id, MIN(id) AS first_id
          FROM fact
         WHERE subject_kind = 'PERSON'
         GROUP BY commune_code, subject_id) p ON p.commune_code = f.commune_code AND p.subject_id = f.subject_id
   SET f.corrects = TRUE
 WHERE f.subject_kind = 'PERSON' AND f.import_id IS NULL AND f.id > p.first_id;
