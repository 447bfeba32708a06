-- By which document a campaign counts certificates of the national platform; without a number it is still to be supplied.
ALTER TABLE campaign
    ADD COLUMN national_kind   VARCHAR(60),
    ADD COLUMN national_no     VARCHAR(60),
    ADD COLUMN national_on     DATE,
    ADD COLUMN national_issuer VARCHAR(120);
