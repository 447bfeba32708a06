-- Derived, rebuilt per commune by each recount.

-- Under which village the people of a village are shown from when to when: itself, and after its last day its only
-- successor.
CREATE TABLE village_shown (
    commune_code CHAR(5) NOT NULL,
    village_id   BIGINT  NOT NULL,
    since        DATE    NOT NULL,
    until        DATE    NOT NULL,
    shown_id     BIGINT  NOT NULL,
    PRIMARY KEY (commune_code, village_id, since)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The last day that counts for the people of a village, organisation and set of groups, and for each person with an
-- extension of his own (0 where there is none). Computed in Java; no SQL repeats the rule.
CREATE TABLE effective_deadline (
    commune_code    CHAR(5) NOT NULL,
    campaign_id     BIGINT  NOT NULL,
    person_id       BIGINT  NOT NULL,
    village_id      BIGINT  NOT NULL,
    organisation_id BIGINT  NOT NULL,
    group_set       TINYINT NOT NULL,
    deadline        DATE    NOT NULL,
    PRIMARY KEY (commune_code, campaign_id, person_id, village_id, organisation_id, group_set)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- How many people there are of each kind: every page, series and report reads sums of this table. 0 stands for no village
-- or organisation, '9999-12-31' for a finishing day of those who have not finished, an empty span for no exemption. A person
-- with a lineage stands once in each of his villages, for the days for which he is shown there.
CREATE TABLE progress_count (
    commune_code       CHAR(5) NOT NULL,
    campaign_id        BIGINT  NOT NULL,
    village_id         BIGINT  NOT NULL,
    shown_from         DATE    NOT NULL,
    shown_to           DATE    NOT NULL,
    organisation_id    BIGINT  NOT NULL,
    group_set          TINYINT NOT NULL,
    age_unknown        BOOLEAN NOT NULL,
    exempt_from        DATE    NOT NULL,
    exempt_to          DATE    NOT NULL,
    effective_deadline DATE    NOT NULL,
    is_exact           BOOLEAN NOT NULL,
    finished_on        DATE    NOT NULL,
    people             INT     NOT NULL,
    PRIMARY KEY (commune_code, campaign_id, village_id, shown_from, shown_to, organisation_id, group_set, age_unknown,
                 exempt_from, exempt_to, effective_deadline, is_exact, finished_on)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
