package dev.footfall.http.openapi;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.openapi.Operation.Access;
import dev.footfall.http.openapi.Operation.Answer;
import dev.footfall.http.openapi.Operation.Content;
import dev.footfall.http.openapi.Operation.Example;
import dev.footfall.http.openapi.Operation.Header;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What is answered when a request comes to nothing: by operation, and what any of them may answer. */
final class Refusals {
    static final Shape ERROR = AnswerShapes.named("Error", ErrorAnswer.Body.class);

    private static final Header RETRY =
            new Header("Retry-After", "After how many seconds it may be worth asking again");
    private static final List<ErrorAnswer> ALWAYS =
            List.of(ErrorAnswer.notAcceptable(), ErrorAnswer.internal(), ErrorAnswer.unavailable());
    private static final Map<Integer, String> MEANINGS = Map.of(
            400, "What was sent is not as it must be",
            401, "The credential is missing, unknown, or not good for this",
            402, "The plan does not include this, or the site is locked",
            403, "Not allowed",
            404, "There is no such thing",
            406, "The client takes no JSON",
            413, "The body is too large",
            429, "More requests than the key may make",
            500, "Something broke; the request's id leads to the cause in the log",
            503, "A store or a queue cannot take the request now");

    private Refusals() {}

    static List<Answer> by(Access access, Map<Integer, List<ErrorAnswer>> own, boolean hasBody) {
        Map<Integer, List<ErrorAnswer>> all = new TreeMap<>(own);
        ALWAYS.forEach(answer -> all.putIfAbsent(answer.status(), List.of(answer)));
        if (hasBody) {
            ErrorAnswer tooLarge = ErrorAnswer.tooLarge();
            all.putIfAbsent(tooLarge.status(), List.of(tooLarge));
        }
        return all.entrySet().stream()
                .map(entry -> answer(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Answer answer(int status, List<ErrorAnswer> words) {
        List<Example> examples = IntStream.range(0, words.size())
                .mapToObj(i -> new Example("words" + (i + 1), example(words.get(i))))
                .toList();
        return new Answer(
                Optional.of("Refusal" + status),
                status,
                MEANINGS.getOrDefault(status, "Refused"),
                Optional.of(Content.json(ERROR).with(examples)),
                words.stream().anyMatch(answer -> answer.retryAfter().isPresent()) ? List.of(RETRY) : List.of());
    }

    private static JsonTree example(ErrorAnswer answer) {
        return new JsonObject().with("error", answer.message()).tree();
    }
}
