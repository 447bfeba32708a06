-- Community digital tech teams (Tổ công nghệ số cộng đồng): the villages they help, and their members over time.
CREATE TABLE team (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    commune_code CHAR(5)      NOT NULL,
    code         VARCHAR(40)  NOT NULL,
    name         VARCHAR(200) NOT NULL,
    decision_no  VARCHAR(60),
    decided_on   DATE,
    PRIMARY KEY (id),
    UNIQUE KEY uq_team_code (commune_code, code),
    CONSTRAINT fk_team_commune FOREIGN KEY (commune_code) REFERENCES commune (code)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE team_village (
    team_id    BIGINT NOT NULL,
    village_id BIGINT NOT NULL,
    PRIMARY KEY (team_id, village_id),
    KEY ix_team_village_village (village_id),
    CONSTRAINT fk_team_village_team FOREIGN KEY (team_id) REFERENCES team (id),
    CONSTRAINT fk_team_village_village FOREIGN KEY (village_id) REFERENCES village (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE team_member (
    team_id    BIGINT         NOT NULL,
    position   INT            NOT NULL,
    full_name  VARCHAR(120)   NOT NULL,
    role       VARCHAR(8)     NOT NULL,
    phone      VARBINARY(120),
    unit       VARCHAR(200),
    since      DATE,
    until      DATE,
    username   VARCHAR(60),
    PRIMARY KEY (team_id, position),
    CONSTRAINT fk_team_member_team FOREIGN KEY (team_id) REFERENCES team (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
