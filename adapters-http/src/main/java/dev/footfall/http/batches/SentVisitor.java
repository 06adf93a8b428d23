package dev.footfall.http.batches;

import dev.footfall.domain.json.JsonTree;
import io.vavr.control.Either;
import java.util.Map;
import java.util.Optional;

/**
 * Who an event says it is from. Never logged.
 *
 * @param identifier the sender's own, if that is how he tells visitors apart; then the rest is empty
 */
record SentVisitor(Optional<String> identifier, Optional<String> userAgent, String address) {
    private static final int LONGEST_IDENTIFIER = 300;
    private static final String ID = "id";
    private static final String IP = "ip";
    private static final String USER_AGENT = "user_agent";

    static Either<String, SentVisitor> of(Optional<JsonTree> sent) {
        return sent.map(value -> value instanceof JsonTree.Members members
                        ? of(members)
                        : Either.<String, SentVisitor>left("visitor: is not a JSON object"))
                .orElseGet(() -> Either.left("visitor: can't be blank"));
    }

    private static Either<String, SentVisitor> of(JsonTree.Members visitor) {
        boolean isNamed = isGiven(visitor, ID);
        boolean isSeen = isGiven(visitor, IP) || isGiven(visitor, USER_AGENT);
        return isNamed == isSeen
                ? Either.left("visitor: give either ip and user_agent, or id")
                : isNamed ? named(visitor) : seen(visitor);
    }

    private static Either<String, SentVisitor> named(JsonTree.Members visitor) {
        return text(visitor, ID)
                .filter(identifier -> !identifier.isBlank() && identifier.length() <= LONGEST_IDENTIFIER)
                .map(identifier -> new SentVisitor(Optional.of(identifier), Optional.empty(), ""))
                .<Either<String, SentVisitor>>map(Either::right)
                .orElseGet(() ->
                        Either.left("visitor.id: must be a text of at most " + LONGEST_IDENTIFIER + " characters"));
    }

    private static Either<String, SentVisitor> seen(JsonTree.Members visitor) {
        return text(visitor, IP)
                .filter(address -> !address.isBlank())
                .<Either<String, String>>map(Either::right)
                .orElseGet(() -> Either.left("visitor.ip: must be the text of an address"))
                .flatMap(address -> text(visitor, USER_AGENT)
                        .<Either<String, SentVisitor>>map(
                                agent -> Either.right(new SentVisitor(Optional.empty(), Optional.of(agent), address)))
                        .orElseGet(() -> Either.left("visitor.user_agent: must be a text")));
    }

    /** What a tracker would have sent along. */
    Optional<JsonTree> headers() {
        return userAgent.map(agent -> new JsonTree.Members(Map.of("user-agent", new JsonTree.Text(agent))));
    }

    private static boolean isGiven(JsonTree.Members visitor, String key) {
        return visitor.member(key)
                .filter(value -> !(value instanceof JsonTree.Null))
                .isPresent();
    }

    private static Optional<String> text(JsonTree.Members visitor, String key) {
        return visitor.members().get(key) instanceof JsonTree.Text(String text) ? Optional.of(text) : Optional.empty();
    }

    @Override
    public String toString() {
        return "SentVisitor[redacted]";
    }
}
