-- The courses of the installation. `pass_score` is empty by default: the portal's own status is the truth.
CREATE TABLE course (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    code       VARCHAR(40)  NOT NULL,
    name       VARCHAR(200) NOT NULL,
    source     VARCHAR(40)  NOT NULL,
    pass_score DECIMAL(6, 2),
    PRIMARY KEY (id),
    UNIQUE KEY uq_course_code (code)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE course_alias (
    course_id BIGINT       NOT NULL,
    position  INT          NOT NULL,
    alias     VARCHAR(200) NOT NULL,
    PRIMARY KEY (course_id, position),
    CONSTRAINT fk_course_alias_course FOREIGN KEY (course_id) REFERENCES course (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
