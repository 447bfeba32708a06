-- The courses of the installation. `pass_score` is empty by default: the portal's own status is the truth.
-- `aliases` holds one name a line.
CREATE TABLE course (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    code       VARCHAR(40)  NOT NULL,
    name       VARCHAR(200) NOT NULL,
    source     VARCHAR(40)  NOT NULL,
    pass_score DECIMAL(6, 2),
    aliases    VARCHAR(2000) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_course_code (code)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
