-- People are looked for by name and year of birth (who may a learner be), by phone, and by the last digits of the national id.
ALTER TABLE person
    DROP KEY ix_person_name,
    ADD KEY ix_person_name (commune_code, name_key, birth_year),
    ADD KEY ix_person_phone (commune_code, phone_key),
    ADD KEY ix_person_national_id_tail (commune_code, national_id_tail);
