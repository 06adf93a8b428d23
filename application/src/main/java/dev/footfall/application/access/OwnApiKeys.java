package dev.footfall.application.access;

import dev.footfall.domain.access.Edition;
import java.time.InstantSource;

/** What users can do with their own keys; operators do as they like with {@link CreateApiKey}. */
public record OwnApiKeys(IssueApiKey issue, ListApiKeys list, RevokeApiKey revoke) {
    /** @param directory where keys, teams and memberships are looked up */
    public static OwnApiKeys over(
            Authorize.Directory directory, CreateApiKey create, Edition edition, InstantSource clock) {
        return new OwnApiKeys(
                new IssueApiKey(create, directory.teams(), directory.memberships(), edition, clock),
                new ListApiKeys(directory.keys()),
                new RevokeApiKey(directory.keys()));
    }
}
