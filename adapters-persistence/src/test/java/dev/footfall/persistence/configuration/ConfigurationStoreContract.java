package dev.footfall.persistence.configuration;

/**
 * What the configuration store promises on every database, port by port. A subclass says where statements run and gives
 * each test an empty store.
 */
abstract class ConfigurationStoreContract
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
