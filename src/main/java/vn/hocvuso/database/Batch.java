package vn.hocvuso.database;

import java.util.Collection;
import java.util.function.BiConsumer;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.mybatis.spring.MyBatisExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.stereotype.Component;

/** Sends one statement for many rows as a batch, within the running transaction. */
@Component
public class Batch {

    private final SqlSessionFactory sessions;
    private final MyBatisExceptionTranslator failures =
            new MyBatisExceptionTranslator(SQLStateSQLExceptionTranslator::new, true);

    Batch(SqlSessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Runs a mapper's statement for each row; the driver rewrites inserts to a few long ones. */
    public <M, R> void write(Class<M> mapper, Collection<R> rows, BiConsumer<M, R> statement) {
        if (rows.isEmpty()) {
            return;
        }
        try (SqlSession session = sessions.openSession(ExecutorType.BATCH)) {
            M batched = session.getMapper(mapper);
            rows.forEach(row -> statement.accept(batched, row));
            session.flushStatements();
        } catch (PersistenceException failure) {
            RuntimeException told = failures.translateExceptionIfPossible(failure);
            throw told == null ? failure : told;
        }
    }
}
