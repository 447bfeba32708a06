package vn.hocvuso.imports;

import java.util.Locale;

/** What a file is about; kinds that others build on come first. */
public enum ImportKind {
    VILLAGES,
    ORGANISATIONS,
    TEAMS,
    ROSTER,
    COMPLETIONS,
    EXTENSIONS;

    /** Whether one file may speak of several communes: a column of it says which. */
    public boolean maySpanCommunes() {
        return this == ROSTER || this == COMPLETIONS;
    }

    /** As folders are called. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
