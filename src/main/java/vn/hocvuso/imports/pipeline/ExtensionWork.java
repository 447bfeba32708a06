package vn.hocvuso.imports.pipeline;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.campaign.Document;
import vn.hocvuso.campaign.ExtensionScope;
import vn.hocvuso.campaign.ExtensionScope.Kind;
import vn.hocvuso.campaign.Extensions;
import vn.hocvuso.campaign.Extensions.Judged;
import vn.hocvuso.campaign.Grant;
import vn.hocvuso.facts.Effect;
import vn.hocvuso.facts.Fields;
import vn.hocvuso.imports.FileStore;
import vn.hocvuso.imports.Import;
import vn.hocvuso.imports.ImportKind;
import vn.hocvuso.imports.ImportRows;
import vn.hocvuso.imports.ProblemCode;
import vn.hocvuso.imports.format.Field;
import vn.hocvuso.imports.format.FileRecord;
import vn.hocvuso.imports.format.Layout;
import vn.hocvuso.imports.format.Vocabulary;
import vn.hocvuso.imports.format.Vocabulary.GroupWord;
import vn.hocvuso.place.Organisation;
import vn.hocvuso.place.Organisations;
import vn.hocvuso.place.PlaceNames;
import vn.hocvuso.place.Village;
import vn.hocvuso.place.Villages;
import vn.hocvuso.roster.Group;
import vn.hocvuso.shared.DomainException;
import vn.hocvuso.shared.InvalidInput;

/** Files of extensions: each row grants more time, as a hand does; an undo revokes it. */
@Component
class ExtensionWork implements KindWork {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_ISSUER = 120;
    private static final int LONGEST_REASON = 500;

    private final Campaigns campaigns;
    private final Extensions extensions;
    private final Villages villages;
    private final Organisations organisations;
    private final SaidRows rows;
    private final FileStore files;
    private final MessageSource messages;

    ExtensionWork(
            Campaigns campaigns,
            Extensions extensions,
            Villages villages,
            Organisations organisations,
            SaidRows rows,
            FileStore files,
            MessageSource messages) {
        this.campaigns = campaigns;
        this.extensions = extensions;
        this.villages = villages;
        this.organisations = organisations;
        this.rows = rows;
        this.files = files;
        this.messages = messages;
    }

    @Override
    public Set<ImportKind> kinds() {
        return Set.of(ImportKind.EXTENSIONS);
    }

    @Override
    public Optional<String> missing(Layout layout, Import job) {
        if (!layout.has(Field.LEVEL)) {
            return Optional.of("COLUMN_LEVEL_MISSING");
        }
        if (!layout.has(Field.NEW_DEADLINE) && !layout.has(Field.BY_DAYS)) {
            return Optional.of("COLUMN_DEADLINE_MISSING");
        }
        boolean clear = job.campaignCode() != null
                || layout.has(Field.CAMPAIGN)
                || campaigns.of(String.valueOf(job.communeCode())).size() == 1;
        return clear ? Optional.empty() : Optional.of("COLUMN_CAMPAIGN_MISSING");
    }

    @Override
    public List<SaidRow> stage(Job job, int slice, List<FileRecord> records) {
        List<SaidRow> read = new Slice(job, records).rows();
        rows.stage(job, slice, read);
        return read;
    }

    @Override
    public Map<Effect, Integer> apply(Job job, int slice, List<FileRecord> records) {
        Slice read = new Slice(job, records);
        Set<Integer> usable = rows.usable(job, rows.accepted(job, slice, read.rows())).stream()
                .map(SaidRow::line)
                .collect(toSet());
        List<ImportRows.Done> done = new ArrayList<>();
        read.judged.forEach((campaign, byLine) -> {
            byLine.keySet().retainAll(usable);
            byLine.forEach((line, one) ->
                    done.add(new ImportRows.Done(line, one.until() == null ? Effect.UNCHANGED : Effect.CREATED, null)));
            byLine.values().removeIf(one -> one.until() == null);
            if (!byLine.isEmpty()) {
                extensions.tell(job.id(), job.data().createdBy(), campaign, byLine);
            }
        });
        return rows.did(job, done);
    }

    @Override
    public void withdraw(Job job, int slice) {
        String why =
                messages.getMessage("extension.undone", new Object[] {job.data().fileName()}, VIETNAMESE);
        files.lines(job.id(), slice)
                .ifPresent(lines -> extensions.withdraw(
                        job.id(), lines, job.commune(), job.data().createdBy(), why));
        rows.undid(job, slice);
    }

    /** The rows of a slice, and by campaign and line what becomes of those that can be used. */
    private final class Slice {

        private final Job job;
        private final List<Campaign> campaignsHere;
        private final PlaceNames<Village> villageNames;
        private final PlaceNames<Organisation> organisationNames;
        private final List<SaidRow> rows = new ArrayList<>();
        private final Map<Campaign, Map<Integer, Judged>> judged = new LinkedHashMap<>();

        Slice(Job job, List<FileRecord> records) {
            this.job = job;
            this.campaignsHere = campaigns.of(job.commune());
            this.villageNames = villages.names(job.commune());
            this.organisationNames = organisations.names(job.commune());
            Map<Campaign, Map<SaidRow, Grant>> asked = new LinkedHashMap<>();
            records.forEach(record -> read(new RowCells(record, job), asked));
            asked.forEach(this::judge);
        }

        List<SaidRow> rows() {
            return rows;
        }

        private void read(RowCells cells, Map<Campaign, Map<SaidRow, Grant>> asked) {
            if (cells.holdsNoData(Field.LEVEL, Field.CODE)) {
                rows.add(SaidRow.skipped(cells));
                return;
            }
            Optional<Campaign> campaign = campaign(cells);
            Grant grant = grant(cells);
            SaidRow row = new SaidRow(cells, false, job.commune(), null, null, Fields.NONE);
            rows.add(row);
            if (row.usable()) {
                campaign.ifPresent(one -> asked.computeIfAbsent(one, first -> new LinkedHashMap<>())
                        .put(row, grant));
            }
        }

        private Optional<Campaign> campaign(RowCells cells) {
            String given = job.data().campaignCode();
            String code = cells.has(Field.CAMPAIGN) ? cells.text(Field.CAMPAIGN) : given;
            Optional<Campaign> found = code == null && campaignsHere.size() == 1
                    ? Optional.of(campaignsHere.get(0))
                    : campaignsHere.stream()
                            .filter(one -> one.code().equals(code))
                            .findFirst();
            if (found.isEmpty()) {
                cells.problem(ProblemCode.UNKNOWN_CAMPAIGN, Field.CAMPAIGN);
            }
            return found;
        }

        private Grant grant(RowCells cells) {
            return new Grant(
                    scope(cells),
                    cells.day(Field.NEW_DEADLINE, ProblemCode.BAD_DATE).orElse(null),
                    cells.has(Field.BY_DAYS) ? days(cells) : null,
                    new Document(
                            textOrNull(cells, Field.DOCUMENT_KIND, LONGEST_NUMBER),
                            textOrNull(cells, Field.DECISION_NO, LONGEST_NUMBER),
                            cells.day(Field.DECIDED_ON, ProblemCode.BAD_DATE).orElse(null),
                            textOrNull(cells, Field.ISSUER, LONGEST_ISSUER)),
                    cells.fitting(Field.REASON, LONGEST_REASON));
        }

        private @Nullable Integer days(RowCells cells) {
            Optional<Integer> days = cells.number(Field.BY_DAYS);
            if (days.isEmpty()) {
                cells.problem(ProblemCode.EXTENSION_AMOUNT, Field.BY_DAYS);
            }
            return days.orElse(null);
        }

        private ExtensionScope scope(RowCells cells) {
            if (!cells.has(Field.LEVEL)) {
                cells.problem(ProblemCode.UNKNOWN_LEVEL, Field.LEVEL);
            }
            Optional<Kind> level = cells.word(Field.LEVEL, Vocabulary.LEVEL, ProblemCode.UNKNOWN_LEVEL);
            return level.map(kind -> new ExtensionScope(kind, code(cells, kind)))
                    .orElse(ExtensionScope.EVERYBODY);
        }

        /** Places may be called by their names, groups by the words of a roster. */
        private String code(RowCells cells, Kind kind) {
            String text = cells.text(Field.CODE);
            return switch (kind) {
                case CAMPAIGN, PERSON -> text;
                case VILLAGE -> only(villageNames.find(text), Village::code).orElse(text);
                case ORGANISATION ->
                    only(organisationNames.find(text), Organisation::code).orElse(text);
                case GROUP ->
                    Vocabulary.GROUP.meaning(text).map(ExtensionWork::group).orElse(text);
            };
        }

        private void judge(Campaign campaign, Map<SaidRow, Grant> asked) {
            List<SaidRow> asking = List.copyOf(asked.keySet());
            List<Judged> answers = extensions.judge(campaign, List.copyOf(asked.values()));
            Map<Integer, Judged> byLine = new LinkedHashMap<>();
            for (int index = 0; index < answers.size(); index++) {
                DomainException refusal = answers.get(index).refusal();
                if (refusal == null) {
                    byLine.put(asking.get(index).line(), answers.get(index));
                } else {
                    refuse(asking.get(index), refusal);
                }
            }
            judged.put(campaign, byLine);
        }
    }

    private static String group(GroupWord word) {
        return word == GroupWord.NONE ? Group.ADULT.name() : word.name();
    }

    private static <P> Optional<String> only(List<P> found, Function<P, String> code) {
        return found.size() == 1 ? Optional.of(code.apply(found.get(0))) : Optional.empty();
    }

    private static @Nullable String textOrNull(RowCells cells, Field field, int longest) {
        return cells.has(field) ? cells.fitting(field, longest) : null;
    }

    /** The ledger's rules, as problems of a row. */
    private static void refuse(SaidRow row, DomainException refusal) {
        String code =
                refusal instanceof InvalidInput input ? input.faults().get(0).code() : refusal.code();
        switch (code) {
            case "EXTENSION_EXISTS" -> row.reject(ProblemCode.TWICE, Field.CODE, row.text(Field.CODE));
            case "REASON_MISSING" -> row.reject(ProblemCode.REASON_MISSING, Field.REASON, null);
            case "EXTENSION_AMOUNT" -> row.reject(ProblemCode.EXTENSION_AMOUNT, Field.NEW_DEADLINE, null);
            case "EXTENSION_BEFORE_BASE" ->
                row.reject(ProblemCode.EXTENSION_BEFORE_BASE, Field.NEW_DEADLINE, row.text(Field.NEW_DEADLINE));
            case "CAMPAIGN_DAY_RANGE" ->
                row.reject(ProblemCode.EXTENSION_TOO_LATE, Field.NEW_DEADLINE, row.text(Field.NEW_DEADLINE));
            default -> row.reject(ProblemCode.EXTENSION_FOR_UNKNOWN, Field.CODE, row.text(Field.CODE));
        }
    }
}
