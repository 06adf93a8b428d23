package dev.footfall.persistence.configuration;

/**
 * What the configuration store promises on every database, port by port. A subclass says where statements run and gives
 * each test an empty store.
 */
abstract class ConfigurationStoreContract
        implements SiteContract,
                TeamContract,
                MembershipContract,
                UserContract,
                GoalContract,
                ApiKeyContract,
                SaltContract,
                TransactionContract {}
