package vn.hocvuso.campaign;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The deadlines of a campaign: the base deadline and the ledger of its extensions; those of single people only where it is said so.
 * Each day counts whole.
 */
public record Deadlines(LocalDate base, List<Extension> ledger) {

    public Deadlines {
        ledger = List.copyOf(ledger);
    }

    /** The last day that counts for a person: the latest of the base and of each standing extension that covers him. */
    public LocalDate effectiveFor(Coverage person) {
        return latest(scope -> scope.covers(person));
    }

    /** The last day that counts for everybody of whom each of these scopes is known to cover all. */
    public LocalDate effectiveForAllIn(Predicate<ExtensionScope> coversAll) {
        return latest(scope -> scope.kind() == ExtensionScope.Kind.CAMPAIGN || coversAll.test(scope));
    }

    /** The last day that counts for everybody of the campaign. */
    public LocalDate effectiveForAll() {
        return effectiveForAllIn(scope -> false);
    }

    public boolean extended() {
        return effectiveForAll().isAfter(base);
    }

    /** The extension from which a person's deadline comes, if it is not the base deadline. */
    public Optional<Extension> decisiveFor(Coverage person) {
        return standing()
                .filter(extension -> extension.scope().covers(person))
                .filter(extension -> extension.until().isAfter(base))
                .max(Comparator.comparing(Extension::until));
    }

    /** The same for somebody whose own extensions are not in this ledger, but known to reach to a day. */
    public LocalDate effectiveFor(Coverage person, @Nullable LocalDate ownUntil) {
        LocalDate general = effectiveFor(person);
        return ownUntil != null && ownUntil.isAfter(general) ? ownUntil : general;
    }

    /** An extension only ever gives time: a day before the base deadline is refused, never ignored. */
    public void mustAllow(LocalDate until) {
        if (until.isBefore(base)) {
            throw new ExtensionBeforeBase(base, until);
        }
    }

    /** As they were when an extension was granted: what was in the ledger then and not revoked yet. */
    Deadlines asOf(Extension granted, LocalDate baseThen) {
        List<Extension> then = ledger.stream()
                .filter(entry -> entry.id() < granted.id())
                .filter(entry -> entry.stoodAt(granted.createdAt()))
                .map(Extension::unrevoked)
                .toList();
        return new Deadlines(baseThen, then);
    }

    private LocalDate latest(Predicate<ExtensionScope> covers) {
        return standing()
                .filter(extension -> covers.test(extension.scope()))
                .map(Extension::until)
                .reduce(base, (one, other) -> one.isAfter(other) ? one : other);
    }

    private Stream<Extension> standing() {
        return ledger.stream().filter(Extension::stands);
    }
}
