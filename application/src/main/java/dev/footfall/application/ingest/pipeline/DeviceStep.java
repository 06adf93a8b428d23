package dev.footfall.application.ingest.pipeline;

import dev.footfall.application.ingest.UserAgents;
import dev.footfall.application.ingest.UserAgents.Agent;
import dev.footfall.domain.visit.DropReason;
import dev.footfall.domain.visit.VisitAttributes.Device;
import io.vavr.control.Either;

/** What the visitor uses, and whether it is a visitor at all. Without a text to go by, that is not asked. */
record DeviceStep(UserAgents userAgents) implements Step {
    @Override
    public String name() {
        return "user_agent";
    }

    @Override
    public Either<DropReason, Draft> take(Draft draft) {
        return draft.event()
                .sender()
                .userAgent()
                .map(userAgents::identify)
                .<Either<DropReason, Draft>>map(agent -> switch (agent) {
                    case Agent.Robot() -> Either.left(DropReason.BOT);
                    case Agent.Visitor(Device device) -> Either.right(draft.with(device));
                })
                .orElseGet(() -> Either.right(draft));
    }

    @Override
    public String finding(Draft passed) {
        Device device = passed.device();
        String browser = named(device.browser(), device.browserVersion());
        String system = named(device.os(), device.osVersion());
        String screen = device.screen().isEmpty() ? "" : " (" + device.screen() + ")";
        return browser.isEmpty() && system.isEmpty()
                ? "unknown" + screen
                : (browser.isEmpty() ? "unknown" : browser) + (system.isEmpty() ? "" : " on " + system) + screen;
    }

    private static String named(String name, String version) {
        return version.isEmpty() ? name : name + " " + version;
    }
}
