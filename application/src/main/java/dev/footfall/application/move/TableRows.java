package dev.footfall.application.move;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a table as they are stored, which is what moving one keeps: read into the domain, some of it would be worked
 * out anew.
 *
 * @param table its name, the same in all stores of a kind
 * @param rows of each its cells in the order of the table's columns: Long, Integer, Boolean, String, BigDecimal, a Map of
 *     texts, an array of bytes, or null
 */
public record TableRows(String table, List<List<@Nullable Object>> rows) {}
