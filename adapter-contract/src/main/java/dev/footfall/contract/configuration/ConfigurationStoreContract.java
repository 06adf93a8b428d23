package dev.footfall.contract.configuration;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;

/**
 * What the configuration store promises on every database, port by port. A subclass gives each test an empty store.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class ConfigurationStoreContract
        implements SiteContract,
                SiteSettingsContract,
                SiteChangeContract,
                TeamContract,
                TeamChangeContract,
                MembershipContract,
                UserContract,
                GoalContract,
                FunnelContract,
                SegmentContract,
                SharedLinkContract,
                GuestContract,
                TrackerContract,
                SiteListContract,
                ImportContract,
                UnfinishedWorkContract,
                UpkeepContract,
                PeopleContract,
                ApiKeyContract,
                PluginTokenContract,
                SaltContract,
                TransactionContract {}
