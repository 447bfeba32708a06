-- Where a person whom a decision made is put. The person goes with the import that brought him, and the next file makes him
-- again: so the decision keeps what its maker said of him beside the file.
ALTER TABLE decision
    ADD COLUMN village_code      VARCHAR(40),
    ADD COLUMN organisation_code VARCHAR(40);
