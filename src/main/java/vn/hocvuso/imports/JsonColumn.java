package vn.hocvuso.imports;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.hocvuso.imports.format.Choices;

/** Stores a value as JSON text. */
abstract class JsonColumn<T> extends BaseTypeHandler<T> {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Class<T> type;

    JsonColumn(Class<T> type) {
        this.type = type;
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, T value, @Nullable JdbcType jdbcType)
            throws SQLException {
        statement.setString(index, JSON.writeValueAsString(value));
    }

    @Override
    public @Nullable T getNullableResult(ResultSet row, String column) throws SQLException {
        return read(row.getString(column));
    }

    @Override
    public @Nullable T getNullableResult(ResultSet row, int column) throws SQLException {
        return read(row.getString(column));
    }

    @Override
    public @Nullable T getNullableResult(CallableStatement call, int column) throws SQLException {
        return read(call.getString(column));
    }

    private @Nullable T read(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, type);
    }

    /** Stores a tally. */
    public static class OfTally extends JsonColumn<Tally> {
        public OfTally() {
            super(Tally.class);
        }
    }

    /** Stores alarms. */
    public static class OfAlarms extends JsonColumn<Alarms> {
        public OfAlarms() {
            super(Alarms.class);
        }
    }

    /** Stores choices. */
    public static class OfChoices extends JsonColumn<Choices> {
        public OfChoices() {
            super(Choices.class);
        }
    }

    /** Stores a layout. */
    public static class OfLayout extends JsonColumn<FileLayout> {
        public OfLayout() {
            super(FileLayout.class);
        }
    }

    /** Stores a failure. */
    public static class OfFailure extends JsonColumn<Failure> {
        public OfFailure() {
            super(Failure.class);
        }
    }
}
