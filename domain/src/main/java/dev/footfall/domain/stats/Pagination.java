package dev.footfall.domain.stats;

/**
 * Which rows of an answer to return.
 *
 * @param limit 1 to 10,000 rows
 * @param offset rows to leave out first
 */
public record Pagination(int limit, long offset) {
    public static final int MOST = 10_000;
    public static final Pagination DEFAULT = new Pagination(MOST, 0);

    /** For answers that only stand beside the rows of a page. */
    static final Pagination ALL = new Pagination(Integer.MAX_VALUE, 0);

    public Pagination {
        if (limit < 1 || (limit > MOST && limit != Integer.MAX_VALUE) || offset < 0) {
            throw new IllegalArgumentException("impossible page");
        }
    }
}
