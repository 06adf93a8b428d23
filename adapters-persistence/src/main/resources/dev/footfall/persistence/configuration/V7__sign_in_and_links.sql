-- Who says that it is the user: he himself (own), or his organisation (single_sign_on).
ALTER TABLE users ADD COLUMN sign_in TEXT NOT NULL DEFAULT 'own';

-- Invitations get a code that names them in links.
CREATE TABLE team_invitations_with_codes (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL UNIQUE,
    team_id INTEGER NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    email TEXT NOT NULL,
    email_in_lower_case TEXT NOT NULL,
    role TEXT NOT NULL,
    inviter_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    UNIQUE (team_id, email_in_lower_case)
);

INSERT INTO team_invitations_with_codes (id, code, team_id, email, email_in_lower_case, role, inviter_id, created_at)
SELECT id, lower(hex(randomblob(16))), team_id, email, email_in_lower_case, role, inviter_id, created_at
FROM team_invitations;

DROP TABLE team_invitations;
ALTER TABLE team_invitations_with_codes RENAME TO team_invitations;

CREATE INDEX team_invitations_of_inviter ON team_invitations (inviter_id);
