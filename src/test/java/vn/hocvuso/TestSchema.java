package vn.hocvuso;

/** A fresh schema of the test server. */
public record TestSchema(String url, String username, String password) {

    String[] properties() {
        return new String[] {
            "spring.datasource.url=" + url,
            "spring.datasource.username=" + username,
            "spring.datasource.password=" + password
        };
    }
}
