package vn.hocvuso.vault;

import com.fasterxml.jackson.annotation.JsonValue;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** Something encrypted: only the {@link Vault} reads it. */
public final class Sealed {

    private final byte[] bytes;

    Sealed(byte[] bytes) {
        this.bytes = bytes;
    }

    /** In JSON it is Base64. */
    @JsonValue
    byte[] bytes() {
        return bytes;
    }

    /** How much room it takes. */
    public int length() {
        return bytes.length;
    }

    @Override
    public String toString() {
        return "sealed, " + bytes.length + " bytes";
    }

    /** Stores it as bytes. */
    public static class Handler extends BaseTypeHandler<Sealed> {

        @Override
        public void setNonNullParameter(PreparedStatement statement, int index, Sealed sealed, @Nullable JdbcType type)
                throws SQLException {
            statement.setBytes(index, sealed.bytes);
        }

        @Override
        public @Nullable Sealed getNullableResult(ResultSet row, String column) throws SQLException {
            return orNull(row.getBytes(column));
        }

        @Override
        public @Nullable Sealed getNullableResult(ResultSet row, int column) throws SQLException {
            return orNull(row.getBytes(column));
        }

        @Override
        public @Nullable Sealed getNullableResult(CallableStatement call, int column) throws SQLException {
            return orNull(call.getBytes(column));
        }

        private static @Nullable Sealed orNull(byte @Nullable [] bytes) {
            return bytes == null ? null : new Sealed(bytes);
        }
    }
}
