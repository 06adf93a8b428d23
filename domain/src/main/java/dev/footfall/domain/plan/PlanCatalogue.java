package dev.footfall.domain.plan;

import dev.footfall.domain.plan.Plan.Catalogue;
import dev.footfall.domain.plan.Plan.Tier;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The plans that were ever sold, by the product ids of the payment provider (access-control.md §7.4). */
public final class PlanCatalogue {
    /** The product id of the old free plan. */
    public static final String FREE_TEN_THOUSAND = "free_10k";

    /** Tier, generation, then the monthly page views in thousands and the ids of the monthly and the yearly product. */
    private static final String SOLD = """
            GROWTH   0 1000:558746/590753 150000:-/648089
            GROWTH   1 10:558018/572810 100:558745/590752 200:597485/597486 500:597487/597488 1000:597642/597643
            GROWTH   1 2000:597309/597310 5000:597311/597312 10000:642352/642354 20000:642355/642356 50000:650652/650653
            GROWTH   2 10:654177/653232 100:654178/653234 200:653237/653236 500:653238/653239 1000:653240/653242
            GROWTH   2 2000:653253/653254 5000:653255/653256 10000:654181/653257 20000:654182/653258 50000:654183/653259
            GROWTH   3 10:749342/749343 100:749344/749345 200:749346/749347 500:749348/749349 1000:749350/749352
            GROWTH   3 2000:749353/749355 5000:749356/749357 10000:749358/749359
            BUSINESS 3 10:857481/857482 100:857483/857484 200:857486/857487 500:857490/857491 1000:857493/857494
            BUSINESS 3 2000:857495/857496 5000:857498/857500 10000:857501/857502
            GROWTH   4 10:857097/857079 100:857098/857080 200:857099/857081 500:857100/857082 1000:857101/857083
            GROWTH   4 2000:857102/857084 5000:857103/857085 10000:857104/857086
            BUSINESS 4 10:857105/857087 100:857106/857088 200:857107/857089 500:857108/857090 1000:857109/857091
            BUSINESS 4 2000:857110/857092 5000:857111/857093 10000:857112/857094
            STARTER  5 10:910413/910414 100:910415/910416 200:910417/910418 500:910419/910420 1000:910421/910422
            STARTER  5 2000:910423/910424 5000:910425/910426 10000:910427/910428
            GROWTH   5 10:910429/910430 100:910431/910432 200:910433/910434 500:910435/910436 1000:910437/910438
            GROWTH   5 2000:910439/910440 5000:910441/910442 10000:910443/910444
            BUSINESS 5 10:910445/910446 100:910447/910448 200:910449/910450 500:910451/910452 1000:910453/910454
            BUSINESS 5 2000:910455/910456 5000:910457/910458 10000:910459/910460
            """;

    private static final String NOT_SOLD = "-";
    private static final int THOUSAND = 1_000;

    private static final Map<String, Plan> BY_PRODUCT = read();

    private PlanCatalogue() {}

    /** What a subscription to the product buys, unless it was agreed with one team alone. */
    public static Plan planOf(String productId) {
        return Optional.ofNullable(BY_PRODUCT.get(productId)).orElseGet(() -> new Plan.Unlisted(productId));
    }

    /** Every product there is. */
    public static Map<String, Plan> all() {
        return BY_PRODUCT;
    }

    private static Map<String, Plan> read() {
        Map<String, Plan> plans = new HashMap<>(Map.of(FREE_TEN_THOUSAND, new Plan.FreeTenThousand()));
        SOLD.lines().map(line -> List.of(line.split(" +", -1))).forEach(words -> {
            Tier tier = Tier.valueOf(words.getFirst());
            int generation = Integer.parseInt(words.get(1));
            words.subList(2, words.size()).forEach(offer -> put(plans, tier, generation, offer));
        });
        return Collections.unmodifiableMap(plans);
    }

    private static void put(Map<String, Plan> plans, Tier tier, int generation, String offer) {
        String[] volumeAndIds = offer.split(":", -1);
        int volume = Integer.parseInt(volumeAndIds[0]) * THOUSAND;
        Plan plan = new Catalogue(tier, generation, Optional.of(volume));
        Arrays.stream(volumeAndIds[1].split("/", -1))
                .filter(id -> !id.equals(NOT_SOLD))
                .forEach(id -> plans.put(id, plan));
    }
}
