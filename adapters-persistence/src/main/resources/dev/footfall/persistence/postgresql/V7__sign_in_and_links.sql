-- Who says that it is the user: he himself (own), or his organisation (single_sign_on).
ALTER TABLE users ADD COLUMN sign_in TEXT NOT NULL DEFAULT 'own';

-- Invitations get a code that names them in links.
ALTER TABLE team_invitations ADD COLUMN code TEXT;
UPDATE team_invitations SET code = replace(gen_random_uuid()::text, '-', '');
ALTER TABLE team_invitations ALTER COLUMN code SET NOT NULL;
ALTER TABLE team_invitations ADD UNIQUE (code);
