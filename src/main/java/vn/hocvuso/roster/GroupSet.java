package vn.hocvuso.roster;

import com.fasterxml.jackson.annotation.JsonValue;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;

/** Several target groups, stored as the sum of their bits. */
public record GroupSet(int bits) {

    public static final GroupSet NONE = new GroupSet(0);

    public static GroupSet of(Collection<Group> groups) {
        return new GroupSet(groups.stream().mapToInt(Group::bit).distinct().sum());
    }

    public static GroupSet read(List<String> names) {
        return of(names.stream().map(Group::valueOf).toList());
    }

    public boolean has(Group group) {
        return (bits & group.bit()) != 0;
    }

    @JsonValue
    public List<Group> groups() {
        return Arrays.stream(Group.values()).filter(this::has).toList();
    }

    /** Stores the sum of the bits. */
    public static class Handler extends BaseTypeHandler<GroupSet> {

        @Override
        public void setNonNullParameter(PreparedStatement statement, int index, GroupSet groups, JdbcType type)
                throws SQLException {
            statement.setInt(index, groups.bits);
        }

        @Override
        public GroupSet getNullableResult(ResultSet row, String column) throws SQLException {
            return new GroupSet(row.getInt(column));
        }

        @Override
        public GroupSet getNullableResult(ResultSet row, int column) throws SQLException {
            return new GroupSet(row.getInt(column));
        }

        @Override
        public GroupSet getNullableResult(CallableStatement call, int column) throws SQLException {
            return new GroupSet(call.getInt(column));
        }
    }
}
