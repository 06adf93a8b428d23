package dev.footfall.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.http.exchange.RestApplication;
import java.util.List;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JerseyPropertiesTest {
    @Test
    void jersey_knows_the_names_of_what_it_is_told() {
        ResourceConfig config = ResourceConfig.forApplication(RestApplication.of(() -> "id"));

        assertThat(config.getProperties().keySet())
                .containsAll(List.of(
                        CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE,
                        ServerProperties.WADL_FEATURE_DISABLE,
                        ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR,
                        ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED))
                .hasSize(4);
    }
}
