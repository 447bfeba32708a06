-- For some time a campaign does not ask somebody (tạm miễn). He stays in all figures; a second rate leaves him out. The reason is
-- coarse, and only those see it who run the commune. Without an end `exempt_to` is '9999-12-31'. Who went into somebody else takes
-- his exemption along: whom it is for now, person_merge says; so nothing is to be given back when they are taken apart.
CREATE TABLE exemption (
    campaign_id  BIGINT      NOT NULL,
    person_id    BIGINT      NOT NULL,
    commune_code CHAR(5)     NOT NULL,
    reason       VARCHAR(20) NOT NULL,
    exempt_from  DATE        NOT NULL,
    exempt_to    DATE        NOT NULL,
    decision_no  VARCHAR(60),
    set_at       DATETIME(3) NOT NULL,
    set_by       VARCHAR(60) NOT NULL,
    PRIMARY KEY (campaign_id, person_id),
    KEY ix_exemption_commune (commune_code, person_id),
    CONSTRAINT fk_exemption_campaign FOREIGN KEY (campaign_id) REFERENCES campaign (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
