package dev.footfall.server;

import dev.footfall.application.access.RateLimits;
import dev.footfall.embedded.Footfall;
import dev.footfall.server.command.Command;
import dev.footfall.server.command.GivenOptions;
import dev.footfall.server.command.Surroundings;
import dev.footfall.server.demo.DemoSite;
import dev.footfall.server.demo.TemporaryFolder;
import dev.footfall.server.settings.Option;
import dev.footfall.server.settings.Settings;
import dev.footfall.server.settings.SettingsReader;
import dev.footfall.server.settings.Sources;
import dev.footfall.server.web.Port;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/**
 * {@code footfall rehearse}, which help does not show: a whole demo that asks itself some questions and ends. The launcher
 * has the virtual machine watch it and keep what it learnt, so that later starts take about half the time.
 */
final class Rehearsal implements Command {
    private static final List<String> QUESTIONS = List.of(
            "/api/health",
            "/api/v1/stats/realtime/visitors?site_id=demo.example",
            "/api/v1/stats/aggregate?site_id=demo.example&period=30d&metrics=visitors,pageviews,bounce_rate",
            "/api/v1/stats/timeseries?site_id=demo.example&period=7d&filters=event:page==/**",
            "/api/v1/stats/breakdown?site_id=demo.example&period=30d&property=visit:source&compare=previous_period");
    private static final String QUERY = """
            {"site_id":"demo.example","metrics":["visitors","pageviews"],"date_range":"7d",\
            "dimensions":["event:page"],"filters":[["is","visit:country",["EE","DE"]]]}""";
    private static final String EVENT = """
            {"name":"pageview","domain":"demo.example","url":"https://demo.example/"}""";

    @Override
    public String name() {
        return "rehearse";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec rehearse = CommandSpec.wrapWithoutInspection(this);
        rehearse.usageMessage().hidden(true);
        return rehearse;
    }

    @Override
    public void run(GivenOptions given) {
        Surroundings world = given.world();
        // What an operator has set is not asked: a mistake there would spoil the archive for good.
        Settings settings = new SettingsReader(new Sources(Map.of(Option.PORT, "0"), Map.of(), Optional.empty()))
                .read()
                .get();
        try (Opened opened = new Opened()) {
            world.ending().whenTold(opened::close);
            RunningServer server = new RunningServer(settings, world, opened);
            Port port = server.listen();
            Path folder = opened.add(TemporaryFolder.in(world.temporary())).path();
            Footfall footfall = server.openStores(folder);
            String key = new DemoSite(footfall, RateLimits.DEFAULT, world.clock())
                    .prepare((day, done, all) -> {})
                    .statsKey()
                    .value();
            URI address = server.serve(port, footfall, folder);
            for (String question : QUESTIONS) {
                ask(address.resolve(question), key, "");
            }
            ask(address.resolve("/api/v2/query"), key, QUERY);
            ask(address.resolve("/api/event"), key, EVENT);
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        }
    }

    private static void ask(URI address, String key, String body) throws IOException {
        HttpURLConnection question = (HttpURLConnection) address.toURL().openConnection();
        question.setRequestProperty("Authorization", "Bearer " + key);
        question.setRequestProperty(
                "User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0");
        if (!body.isEmpty()) {
            question.setDoOutput(true);
            question.setRequestProperty("Content-Type", "application/json");
            try (OutputStream out = question.getOutputStream()) {
                out.write(body.getBytes(StandardCharsets.UTF_8));
            }
        }
        // Fails on a status of 400 and above: a rehearsal that goes wrong is not worth keeping.
        try (InputStream answer = question.getInputStream()) {
            answer.transferTo(OutputStream.nullOutputStream());
        }
    }
}
