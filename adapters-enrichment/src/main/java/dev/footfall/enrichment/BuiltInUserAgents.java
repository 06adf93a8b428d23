package dev.footfall.enrichment;

import dev.footfall.application.ingest.UserAgents;
import dev.footfall.domain.visit.VisitAttributes.Device;

/**
 * A few ordered rules instead of a database of devices: they know the common browsers, systems and robots, and call
 * everything else unknown (ingestion.md §11.3). Of a text longer than 2,048 characters the rest is not read.
 */
public final class BuiltInUserAgents implements UserAgents {
    @Override
    public Agent identify(String userAgent) {
        AgentText agent = new AgentText(userAgent);
        if (Robots.include(agent)) {
            return new Agent.Robot();
        }
        OperatingSystem system = OperatingSystem.of(agent);
        Client client = Client.of(agent, system);
        return new Agent.Visitor(new Device(
                Screen.of(agent, system, client), client.name(), client.version(), system.name(), system.version()));
    }
}
