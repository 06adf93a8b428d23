package dev.footfall.domain.team;

import static dev.footfall.domain.team.TeamRole.ADMIN;
import static dev.footfall.domain.team.TeamRole.BILLING;
import static dev.footfall.domain.team.TeamRole.EDITOR;
import static dev.footfall.domain.team.TeamRole.OWNER;
import static dev.footfall.domain.team.TeamRole.VIEWER;

import java.util.Optional;
import java.util.Set;

/** Who may make whom what in a team (access-control.md §6.3). That one owner must remain is not asked here. */
public final class RoleRules {
    private static final Set<TeamRole> MANAGERS = Set.of(OWNER, ADMIN);
    private static final Set<TeamRole> FOR_ADMINS_TO_CHANGE = Set.of(ADMIN, EDITOR, VIEWER);
    private static final Set<TeamRole> FOR_ADMINS_TO_GIVE = Set.of(ADMIN, EDITOR, VIEWER, BILLING);

    private static final Set<TeamRole> KEEPERS_OF_VIEWS = Set.of(OWNER, ADMIN, EDITOR, BILLING);

    private RoleRules() {}

    /**
     * Whether somebody may give another person a role.
     *
     * @param present what the person is; empty: a guest of the team's sites
     */
    public static boolean mayGive(TeamRole actor, Optional<TeamRole> present, TeamRole wanted) {
        return switch (actor) {
            case OWNER -> true;
            case ADMIN -> present.filter(role -> mayGiveAsAdmin(role, wanted)).isPresent();
            case EDITOR, VIEWER, BILLING -> false;
        };
    }

    private static boolean mayGiveAsAdmin(TeamRole present, TeamRole wanted) {
        return present == BILLING
                ? wanted == BILLING
                : FOR_ADMINS_TO_CHANGE.contains(present) && FOR_ADMINS_TO_GIVE.contains(wanted);
    }

    /** Whether somebody may take another role himself. */
    public static boolean mayTake(TeamRole present, TeamRole wanted) {
        return switch (present) {
            case OWNER -> wanted != OWNER;
            case ADMIN -> wanted != OWNER && wanted != ADMIN;
            case EDITOR, VIEWER, BILLING -> false;
        };
    }

    /** Whether somebody may put another member out. */
    public static boolean mayRemove(TeamRole actor, TeamRole member) {
        return actor == OWNER || (actor == ADMIN && member != OWNER);
    }

    /** Whether somebody may ask a person to become a member with a role, and take that back. */
    public static boolean mayInvite(TeamRole actor, TeamRole wanted) {
        return actor == OWNER || (actor == ADMIN && wanted != OWNER);
    }

    /** Whether somebody may end the team. */
    public static boolean mayDeleteTeam(TeamRole role) {
        return role == OWNER;
    }

    /** Whether somebody may make the team's consolidated view and take it away. */
    public static boolean mayKeepView(TeamRole role) {
        return KEEPERS_OF_VIEWS.contains(role);
    }

    /** Whether somebody may change the roles of guests, invite them, and offer sites to others. */
    public static boolean isManager(TeamRole role) {
        return MANAGERS.contains(role);
    }
}
