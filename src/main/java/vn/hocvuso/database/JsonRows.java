package vn.hocvuso.database;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows on their way to one statement, which unfolds them with {@code JSON_TABLE}: one plan and one round trip for a whole
 * slice, where a batch of updates would be carried out one by one. What is null is left out.
 */
public record JsonRows(String json) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    public static JsonRows of(Collection<?> rows) {
        return new JsonRows(JSON.writeValueAsString(rows));
    }

    /** How much there is of it; what is in it may be somebody's identity. */
    @Override
    public String toString() {
        return "rows, " + json.length() + " characters";
    }

    /** Hands the rows over as text; a column of them is never read. */
    public static class Handler extends BaseTypeHandler<JsonRows> {

        @Override
        public void setNonNullParameter(PreparedStatement statement, int index, JsonRows rows, @Nullable JdbcType type)
                throws SQLException {
            statement.setString(index, rows.json);
        }

        @Override
        public JsonRows getNullableResult(ResultSet row, String column) {
            throw new UnsupportedOperationException(column);
        }

        @Override
        public JsonRows getNullableResult(ResultSet row, int column) {
            throw new UnsupportedOperationException();
        }

        @Override
        public JsonRows getNullableResult(CallableStatement call, int column) {
            throw new UnsupportedOperationException();
        }
    }
}
