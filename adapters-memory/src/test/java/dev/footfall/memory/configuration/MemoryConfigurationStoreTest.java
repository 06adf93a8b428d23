package dev.footfall.memory.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.footfall.application.configuration.ConfigurationStore;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.contract.configuration.ConfigurationStoreContract;
import org.junit.jupiter.api.Test;

class MemoryConfigurationStoreTest extends ConfigurationStoreContract {
    private final MemoryConfigurationStore memory = new MemoryConfigurationStore();

    @Override
    public ConfigurationStore store() {
        return memory;
    }

    @Test
    void an_open_store_answers_and_a_closed_one_does_not() {
        assertThat(memory.health().answers()).isTrue();

        memory.close();
        memory.close();

        assertThat(memory.health().answers()).isFalse();
        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> aUser("alice@example.org"));
    }
}
