-- How many learners the portal itself says have finished, on the day of an import: entered by hand, beside what the import holds.
CREATE TABLE portal_total (
    import_id  BIGINT      NOT NULL,
    total      INT         NOT NULL,
    entered_at DATETIME(3) NOT NULL,
    entered_by VARCHAR(60) NOT NULL,
    PRIMARY KEY (import_id),
    CONSTRAINT fk_portal_total_report FOREIGN KEY (import_id) REFERENCES report (import_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Figures of villages, or of the commune, that no file of the portal holds and that are never derived from one another: what the
-- village itself says of a campaign, certificates of the national platform, confirmations on VNeID. Every figure entered is a row
-- of its own; of those for the same day the latest holds. `campaign_id` is set only for what a village says.
CREATE TABLE reported_figure (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    commune_code CHAR(5)      NOT NULL,
    metric       VARCHAR(24)  NOT NULL,
    campaign_id  BIGINT,
    village_code VARCHAR(40),
    as_of        DATE         NOT NULL,
    people       INT          NOT NULL,
    source       VARCHAR(200) NOT NULL,
    entered_at   DATETIME(3)  NOT NULL,
    entered_by   VARCHAR(60)  NOT NULL,
    PRIMARY KEY (id),
    KEY ix_reported_figure_commune (commune_code, metric, id),
    CONSTRAINT fk_reported_figure_commune FOREIGN KEY (commune_code) REFERENCES commune (code),
    CONSTRAINT fk_reported_figure_campaign FOREIGN KEY (campaign_id) REFERENCES campaign (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
