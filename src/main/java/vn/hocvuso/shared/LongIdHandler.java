package vn.hocvuso.shared;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** Stores an identifier, a record of one {@code long}, as a BIGINT. */
public abstract class LongIdHandler<T> extends BaseTypeHandler<T> {

    private final LongFunction<T> make;
    private final ToLongFunction<T> value;

    protected LongIdHandler(LongFunction<T> make, ToLongFunction<T> value) {
        this.make = make;
        this.value = value;
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, T id, @Nullable JdbcType type)
            throws SQLException {
        statement.setLong(index, value.applyAsLong(id));
    }

    @Override
    public @Nullable T getNullableResult(ResultSet row, String column) throws SQLException {
        return orNull(row.getLong(column), row.wasNull());
    }

    @Override
    public @Nullable T getNullableResult(ResultSet row, int column) throws SQLException {
        return orNull(row.getLong(column), row.wasNull());
    }

    @Override
    public @Nullable T getNullableResult(CallableStatement call, int column) throws SQLException {
        return orNull(call.getLong(column), call.wasNull());
    }

    private @Nullable T orNull(long id, boolean absent) {
        return absent ? null : make.apply(id);
    }
}
