package vn.hocvuso.place;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.commons.csv.CSVRecord;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;
import vn.hocvuso.shared.SearchKey;

/** Loads what communes were called before July 2025, db/reference/old-communes.csv, again whenever the file has changed. */
@Component
class OldCommuneReference extends Reference {

    OldCommuneReference() {
        super("old commune reference", "old-communes.csv");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (Statement forget = context.getConnection().createStatement()) {
            forget.executeUpdate("DELETE FROM old_commune");
        }
        try (PreparedStatement write = context.getConnection()
                .prepareStatement(
                        "INSERT IGNORE INTO old_commune (name_key, commune_code, province) VALUES (?, ?, ?)")) {
            for (CSVRecord old : records()) {
                write.setString(1, SearchKey.of(old.get("name")));
                write.setString(2, old.get("code"));
                write.setString(3, old.get("province"));
                write.addBatch();
            }
            write.executeBatch();
        }
    }
}
