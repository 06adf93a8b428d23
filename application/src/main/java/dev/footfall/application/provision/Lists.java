package dev.footfall.application.provision;

import dev.footfall.domain.json.JsonTree;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Works through the lists of an object, each from its first item to its last, and adds what they answer. */
record Lists(List<OneList> all) {
    Lists {
        all = List.copyOf(all);
    }

    /** Does what one item says, and answers with its natural key and number. */
    interface Worker {
        Either<ProvisioningFault, JsonTree.Members> apply(Fields item);
    }

    record OneList(String name, Worker worker) {}

    /** The answer with a member for each list that is given. */
    Either<ProvisioningFault, JsonTree.Members> apply(Fields object, JsonTree.Members answer) {
        Either<ProvisioningFault, JsonTree.Members> soFar = Either.right(answer);
        for (OneList list : all) {
            soFar = soFar.flatMap(given -> object.items(list.name())
                    .map(items -> apply(object, list, items).map(answers -> with(given, list.name(), answers)))
                    .orElseGet(() -> Either.right(given)));
        }
        return soFar;
    }

    private static Either<ProvisioningFault, JsonTree> apply(Fields object, OneList list, List<JsonTree> items) {
        List<JsonTree> answers = new ArrayList<>();
        for (JsonTree item : items) {
            String path = object.pathOf(list.name(), answers.size());
            Either<ProvisioningFault, JsonTree.Members> answer = item instanceof JsonTree.Members members
                    ? list.worker().apply(new Fields(path, members))
                    : Either.left(new ProvisioningFault(path + ": " + Formats.INVALID));
            if (answer.isLeft()) {
                return answer.map(never -> never);
            }
            answer.forEach(answers::add);
        }
        return Either.right(new JsonTree.Items(answers));
    }

    private static JsonTree.Members with(JsonTree.Members answer, String name, JsonTree value) {
        Map<String, JsonTree> members = new LinkedHashMap<>(answer.members());
        members.put(name, value);
        return new JsonTree.Members(members);
    }
}
