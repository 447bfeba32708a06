-- Accounts and what they may see. A scope row without a commune is the whole installation; with a commune and neither
-- village nor organisation the whole commune; else that village or that organisation.
CREATE TABLE account (
    id            BIGINT       NOT NULL AUTO_INCREMENT,
    username      VARCHAR(60)  NOT NULL,
    full_name     VARCHAR(120) NOT NULL,
    role          VARCHAR(12)  NOT NULL,
    password_hash VARCHAR(200) NOT NULL,
    disabled      BOOLEAN      NOT NULL,
    created_at    DATETIME(3)  NOT NULL,
    signed_in_at  DATETIME(3),
    PRIMARY KEY (id),
    UNIQUE KEY uq_account_username (username)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE account_scope (
    id                BIGINT NOT NULL AUTO_INCREMENT,
    account_id        BIGINT NOT NULL,
    commune_code      CHAR(5),
    village_code      VARCHAR(40),
    organisation_code VARCHAR(40),
    PRIMARY KEY (id),
    KEY ix_account_scope_account (account_id, commune_code),
    KEY ix_account_scope_commune (commune_code),
    CONSTRAINT fk_account_scope_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT fk_account_scope_commune FOREIGN KEY (commune_code) REFERENCES commune (code)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Tokens for programs: only a keyed hash is kept.
CREATE TABLE api_token (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    account_id BIGINT       NOT NULL,
    name       VARCHAR(60)  NOT NULL,
    token_key  CHAR(32)     NOT NULL,
    expires_on DATE         NOT NULL,
    created_at DATETIME(3)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_api_token_name (account_id, name),
    UNIQUE KEY uq_api_token_key (token_key),
    CONSTRAINT fk_api_token_account FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Failed sign-ins in a row. Kept by a keyed hash of the name that was typed, whether an account has it or not: the lock
-- must not tell which names exist, and people type passwords into the wrong field.
CREATE TABLE sign_in_failure (
    username_key CHAR(32)    NOT NULL,
    failures     INT         NOT NULL,
    last_at      DATETIME(3) NOT NULL,
    locked_until DATETIME(3),
    PRIMARY KEY (username_key),
    KEY ix_sign_in_failure_last (last_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
