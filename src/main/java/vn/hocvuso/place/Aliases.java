package vn.hocvuso.place;

import com.fasterxml.jackson.annotation.JsonValue;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;

/** The other names of something; stored one a line. */
public record Aliases(@JsonValue List<String> names) {

    public static final Aliases NONE = new Aliases(List.of());

    public Aliases {
        names = names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    static Aliases read(String lines) {
        return new Aliases(Arrays.asList(lines.split("\n")));
    }

    String written() {
        return String.join("\n", names);
    }

    /** Stores them one a line. */
    public static class Handler extends BaseTypeHandler<Aliases> {

        @Override
        public void setNonNullParameter(PreparedStatement statement, int index, Aliases aliases, JdbcType type)
                throws SQLException {
            statement.setString(index, aliases.written());
        }

        @Override
        public Aliases getNullableResult(ResultSet row, String column) throws SQLException {
            return read(row.getString(column));
        }

        @Override
        public Aliases getNullableResult(ResultSet row, int column) throws SQLException {
            return read(row.getString(column));
        }

        @Override
        public Aliases getNullableResult(CallableStatement call, int column) throws SQLException {
            return read(call.getString(column));
        }
    }
}
