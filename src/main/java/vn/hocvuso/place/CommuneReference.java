package vn.hocvuso.place;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;
import vn.hocvuso.shared.SearchKey;

/** Loads the national list of communes, db/reference/communes.csv, again whenever the file has changed. */
@Component
class CommuneReference extends Reference {

    private static final String UPDATE =
            "UPDATE commune SET name = ?, full_name = ?, kind = ?, province_code = ?, province_name = ?, name_key = ? WHERE code = ?";
    private static final String INSERT =
            "INSERT IGNORE INTO commune (name, full_name, kind, province_code, province_name, name_key, code) VALUES (?, ?, ?, ?, ?, ?, ?)";

    CommuneReference() {
        super("commune reference", "communes.csv");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        List<CSVRecord> communes = records();
        for (String statement : List.of(UPDATE, INSERT)) {
            try (PreparedStatement write = context.getConnection().prepareStatement(statement)) {
                for (CSVRecord commune : communes) {
                    fill(write, commune);
                    write.addBatch();
                }
                write.executeBatch();
            }
        }
    }

    private static void fill(PreparedStatement write, CSVRecord commune) throws SQLException {
        write.setString(1, commune.get("name"));
        write.setString(2, commune.get("full_name"));
        write.setString(3, commune.get("kind"));
        write.setString(4, commune.get("province_code"));
        write.setString(5, commune.get("province_name"));
        write.setString(6, SearchKey.of(commune.get("name")));
        write.setString(7, commune.get("code"));
    }
}
