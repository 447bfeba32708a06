package vn.hocvuso.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a page; to somebody who is not signed in, only whether this is the demo.
 *
 * @param dataNote from which file the figures come
 * @param demoNote which day the demo shows, where this is the demo
 * @param demoToday the words of the button that changes it
 */
record Shell(
        @Nullable String communeName,
        @Nullable String communeCode,
        List<Choice> communes,
        List<Choice> campaigns,
        @Nullable String campaignCode,
        @Nullable String dataNote,
        boolean dataStale,
        @Nullable List<Navigation.Entry> nav,
        @Nullable String userName,
        @Nullable String roleName,
        @Nullable String demoNote,
        @Nullable String demoToday) {

    Shell {
        communes = List.copyOf(communes);
        campaigns = List.copyOf(campaigns);
    }

    static Shell forStrangers(@Nullable String demoNote) {
        return new Shell(null, null, List.of(), List.of(), null, null, false, null, null, null, demoNote, null);
    }

    /** One of several, to choose from. */
    record Choice(String code, String name) {}
}
