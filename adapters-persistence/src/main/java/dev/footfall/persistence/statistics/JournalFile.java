package dev.footfall.persistence.statistics;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.CRC32C;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.LockingMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** The file of the journal, on its only connection. One thread at a time may use it. After any failure it is thrown away. */
final class JournalFile implements AutoCloseable {
    private static final Table<Record> BATCHES = DSL.table(DSL.name("batches"));
    private static final Field<Long> SEQUENCE = DSL.field(DSL.name("sequence"), SQLDataType.BIGINT.notNull());
    private static final Field<Long> TOTAL = DSL.field(DSL.name("total_events"), SQLDataType.BIGINT.notNull());
    private static final Field<Long> EVENTS = DSL.field(DSL.name("events"), SQLDataType.BIGINT.notNull());
    private static final Field<Long> CHECKSUM = DSL.field(DSL.name("checksum"), SQLDataType.BIGINT.notNull());
    private static final Field<byte[]> CONTENT = DSL.field(DSL.name("content"), SQLDataType.BLOB.notNull());

    /** In the order in which they were added. */
    private static final Field<Long> ROW = DSL.field(DSL.name("rowid"), SQLDataType.BIGINT.notNull());

    private final Connection connection;
    private final DSLContext context;
    private final PreparedStatement removal;
    private final PreparedStatement addition;

    private JournalFile(Connection connection, DSLContext context) throws SQLException {
        this.connection = connection;
        this.context = context;
        connection.setAutoCommit(false);
        this.removal = connection.prepareStatement(
                context.deleteFrom(BATCHES).where(SEQUENCE.notBetween(0L, 0L)).getSQL());
        this.addition =
                connection.prepareStatement(context.insertInto(BATCHES, SEQUENCE, TOTAL, EVENTS, CHECKSUM, CONTENT)
                        .values(0L, 0L, 0L, 0L, new byte[0])
                        .getSQL());
    }

    /** @throws SQLException when it cannot be opened or made, or is no such file */
    static JournalFile open(Path file) throws SQLException {
        // Nobody else is to open it. Said before all else, or SQLite makes a file for others to share, which takes
        // room.
        SQLiteConfig exclusive = new SQLiteConfig();
        exclusive.setLockingMode(LockingMode.EXCLUSIVE);
        exclusive.setTransactionMode(TransactionMode.IMMEDIATE);
        SQLiteDataSource source = new SQLiteDataSource(exclusive);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        Connection connection = source.getConnection();
        boolean opened = false;
        try {
            durable().apply(connection);
            JournalFile journal = new JournalFile(connection, made(connection));
            opened = true;
            return journal;
        } catch (DataAccessException failed) {
            throw failed.getCause() instanceof SQLException told ? told : new SQLException(failed);
        } finally {
            if (!opened) {
                connection.close();
            }
        }
    }

    private static SQLiteConfig durable() {
        SQLiteConfig durable = new SQLiteConfig();
        durable.setJournalMode(JournalMode.WAL);
        durable.setSynchronous(SynchronousMode.FULL);
        return durable;
    }

    private static DSLContext made(Connection connection) {
        DSLContext context = DSL.using(connection, SQLDialect.SQLITE, new Settings().withExecuteLogging(false));
        context.createTableIfNotExists(BATCHES)
                .columns(SEQUENCE, TOTAL, EVENTS, CHECKSUM, CONTENT)
                .constraint(DSL.primaryKey(SEQUENCE))
                .execute();
        return context;
    }

    /** The batches behind a position, in order; of those whose bytes are not what they were the content is left out. */
    List<JournalEntry> after(Position position) throws SQLException {
        List<JournalEntry> entries = context.select(SEQUENCE, TOTAL, EVENTS, CHECKSUM, CONTENT)
                .from(BATCHES)
                .where(SEQUENCE.gt(position.sequence()))
                .orderBy(SEQUENCE)
                .fetch(row ->
                        entry(new Position(row.value1(), row.value2()), row.value3(), row.value4(), row.value5()));
        connection.rollback();
        return entries;
    }

    /** As {@link #after}, of the rows with numbers of a range. */
    List<JournalEntry> between(long firstRow, long endRow) {
        return context.select(SEQUENCE, TOTAL, EVENTS, CHECKSUM, CONTENT)
                .from(BATCHES)
                .where(ROW.ge(firstRow), ROW.lt(endRow))
                .orderBy(ROW)
                .fetch(row ->
                        entry(new Position(row.value1(), row.value2()), row.value3(), row.value4(), row.value5()));
    }

    /** The number behind that of the last row. */
    long endOfRows() {
        return context.select(DSL.coalesce(DSL.max(ROW), DSL.val(0L)))
                        .from(BATCHES)
                        .fetchSingle()
                        .value1()
                + 1;
    }

    private static JournalEntry entry(Position position, long events, long checksum, byte[] content) {
        return new JournalEntry(position, events, checksum == checksum(content) ? content : new byte[0]);
    }

    boolean has(long sequence) throws SQLException {
        boolean found = context.fetchExists(BATCHES, SEQUENCE.eq(sequence));
        connection.rollback();
        return found;
    }

    /** Durable only after {@link #commit}, as are removals. */
    void add(JournalEntry entry) throws SQLException {
        addition.setLong(1, entry.position().sequence());
        addition.setLong(2, entry.position().events());
        addition.setLong(3, entry.events());
        addition.setLong(4, checksum(entry.content()));
        addition.setBytes(5, entry.content());
        addition.executeUpdate();
    }

    /** Removes what is before the one or behind the other. */
    void keepOnly(Position first, Position last) throws SQLException {
        removal.setLong(1, first.sequence());
        removal.setLong(2, last.sequence());
        removal.executeUpdate();
    }

    void commit() throws SQLException {
        connection.commit();
    }

    private static long checksum(byte[] content) {
        CRC32C sum = new CRC32C();
        sum.update(content);
        return sum.getValue();
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        } catch (SQLException beyondRepair) {
            // Whoever used it has been told of the first failure.
            return;
        }
    }
}
