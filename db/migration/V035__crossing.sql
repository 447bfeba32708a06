-- An official counts where he works too. In a file for several communes a row is its own commune's; what another commune hears
-- of its member is an assertion beside it, whose `part` is below zero: no row of the file. For that, a national id is looked for
-- in all communes of the import at once.
ALTER TABLE person
    DROP KEY ix_person_national_id,
    ADD KEY ix_person_national_id (national_id_key, commune_code);
