-- How many days before a deadline a campaign's team leaders and officers are reminded, as "7 3 1"; without a row the program's own.
CREATE TABLE reminder_rule (
    campaign_id BIGINT      NOT NULL,
    days_before VARCHAR(40) NOT NULL,
    PRIMARY KEY (campaign_id),
    CONSTRAINT fk_reminder_rule_campaign FOREIGN KEY (campaign_id) REFERENCES campaign (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Where somebody wants to be reminded by e-mail.
CREATE TABLE reminder_address (
    account_id BIGINT       NOT NULL,
    email      VARCHAR(254) NOT NULL,
    PRIMARY KEY (account_id),
    CONSTRAINT fk_reminder_address_account FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What was sent: each deadline once for each of the days before it, and once after it (-1). A deadline that moves is another one.
CREATE TABLE reminder_sent (
    account_id  BIGINT      NOT NULL,
    campaign_id BIGINT      NOT NULL,
    deadline    DATE        NOT NULL,
    days_before INT         NOT NULL,
    sent_at     DATETIME(3) NOT NULL,
    PRIMARY KEY (account_id, campaign_id, deadline, days_before),
    CONSTRAINT fk_reminder_sent_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT fk_reminder_sent_campaign FOREIGN KEY (campaign_id) REFERENCES campaign (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The secret link of somebody's calendar: only a keyed hash is kept, one link an account.
CREATE TABLE calendar_link (
    account_id BIGINT      NOT NULL,
    link_key   CHAR(32)    NOT NULL,
    created_at DATETIME(3) NOT NULL,
    PRIMARY KEY (account_id),
    UNIQUE KEY uq_calendar_link_key (link_key),
    CONSTRAINT fk_calendar_link_account FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
