package dev.footfall.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the Sites API to a mailbox (sites-api.md §7, S15). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GuestLetterTest {
    private static final Pattern ADDRESS = Pattern.compile("Footfall is ready at (\\S+)\\s*");
    private static final String STATE = """
            {"users": [{"email": "ada@example.org"}],
             "teams": [{"identifier": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11", "owner": "ada@example.org"}],
             "sites": [{"domain": "shop.example", "team": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11"}],
             "api_keys": [{"key": "a-long-random-text", "user": "ada@example.org", "scopes": ["sites:provision:*"],
                           "team": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11"}]}""";
    private static final String GUEST =
            "{\"site_id\": \"shop.example\", \"email\": \"bob@example.org\", \"role\": \"viewer\"}";

    @TempDir
    private Path folder;

    @Test
    void who_is_invited_twice_gets_one_letter() throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            List<String> answers = new ArrayList<>();
            int code = new CommandRun(folder)
                    .run(
                            output -> {
                                URI server = address(output);
                                answers.add(put(server, "/api/admin/v1/provision", "s3cret", STATE));
                                answers.add(put(server, "/api/v1/sites/guests", "a-long-random-text", GUEST));
                                answers.add(put(server, "/api/v1/sites/guests", "a-long-random-text", GUEST));
                                assertThat(mail.waitForIncomingEmail(20_000, 1)).isTrue();
                            },
                            "serve",
                            "--port",
                            "0",
                            "--admin-token",
                            "s3cret",
                            "--mail-server",
                            "smtp-plain://127.0.0.1:" + mail.getSmtp().getPort(),
                            "--mail-from",
                            "stats@example.org");

            assertThat(code).isZero();
            assertThat(answers).containsExactly("200", "200", "200");
            assertThat(mail.getReceivedMessages()).hasSize(1);
            assertThat(mail.getReceivedMessages()[0].getSubject()).isEqualTo("You've been invited to shop.example");
        } finally {
            mail.stop();
        }
    }

    private static URI address(String output) {
        Matcher line = ADDRESS.matcher(output);
        assertThat(line.find()).isTrue();
        return URI.create(line.group(1));
    }

    /** The status. */
    private static String put(URI server, String path, String key, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            return Integer.toString(answer.statusCode());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }
}
