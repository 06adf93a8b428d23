package dev.footfall.server.mail;

import dev.footfall.application.sites.GuestMail;
import dev.footfall.domain.site.Domain;
import jakarta.mail.MessagingException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to guests, beside the requests that cause it. What the mail server does not take is offered to it again a few times;
 * what is not sent when the process ends, is not sent. Either is warned of, without the address.
 */
public final class Letters implements GuestMail, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);
    private static final int MOST_WAITING = 1_000;
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    /** How long to wait before each attempt. */
    private static final List<Duration> ATTEMPTS =
            List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1));

    private final Post post;
    private final URI server;
    private final List<Duration> attempts;
    private final ScheduledThreadPoolExecutor desk;

    Letters(Post post, URI server, List<Duration> attempts) {
        this.post = post;
        this.server = server;
        this.attempts = List.copyOf(attempts);
        this.desk = new ScheduledThreadPoolExecutor(
                1, Thread.ofVirtual().name("letters").factory());
        desk.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /**
     * @param folder where the file with the password is looked for
     * @param server where people log in
     * @throws java.io.UncheckedIOException when there is no password where it should be
     */
    public static Letters by(Sender sender, Path folder, URI server) {
        return new Letters(Post.of(sender, folder), server, ATTEMPTS);
    }

    /** Why the mail server takes no letters, if it does not; waits for it. */
    public Optional<String> complaint() {
        try {
            post.greet();
            return Optional.empty();
        } catch (MessagingException refused) {
            return Optional.of(reason(refused));
        }
    }

    @Override
    public void invited(String email, Domain site) {
        send(Letter.invitation(email, site, server));
    }

    @Override
    public void removed(String email, Domain site) {
        send(Letter.farewell(email, site));
    }

    private void send(Letter letter) {
        if (desk.getQueue().size() < MOST_WAITING) {
            schedule(letter, 0);
        } else {
            LOG.warn("The letter {} is not sent: too many others wait", letter);
        }
    }

    private void schedule(Letter letter, int attempt) {
        var unused = desk.schedule(
                () -> attempt(letter, attempt), attempts.get(attempt).toMillis(), TimeUnit.MILLISECONDS);
    }

    private void attempt(Letter letter, int attempt) {
        try {
            post.send(letter);
        } catch (MessagingException refused) {
            boolean isLast = attempt + 1 >= attempts.size();
            LOG.warn("The letter {} could not be sent{}: {}", letter, isLast ? "" : " yet", reason(refused));
            if (!isLast && !desk.isShutdown()) {
                schedule(letter, attempt + 1);
            }
        }
    }

    // The words of the server may repeat the address.
    private static String reason(MessagingException refused) {
        Throwable root = refused;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }

    /** Lets a letter finish that is being handed over. */
    @Override
    public void close() {
        int waiting = desk.getQueue().size();
        desk.shutdown();
        try {
            boolean isDone = desk.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
            if (!isDone || waiting > 0) {
                LOG.warn("{} letters are not sent", isDone ? waiting : waiting + 1);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
