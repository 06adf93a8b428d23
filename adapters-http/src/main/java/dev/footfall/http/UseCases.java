package dev.footfall.http;

import dev.footfall.application.access.AdmitToSite;
import dev.footfall.application.access.AdmitViewer;
import dev.footfall.application.access.Authorize;
import dev.footfall.application.access.OpenSharedLink;
import dev.footfall.application.access.VisitSharedLink;
import dev.footfall.application.funnels.FunnelsUseCases;
import dev.footfall.application.ingest.RecordBatch;
import dev.footfall.application.ingest.RecordEvent;
import dev.footfall.application.intake.ExplainEvent;
import dev.footfall.application.intake.ReadIntake;
import dev.footfall.application.json.JsonReader;
import dev.footfall.application.plugins.PluginsUseCases;
import dev.footfall.application.segments.SegmentUseCases;
import dev.footfall.application.sites.ListOwnSites;
import dev.footfall.application.sites.SitesUseCases;
import dev.footfall.application.sites.SwitchOffPart;
import dev.footfall.application.stats.AnswerQuery;
import dev.footfall.application.stats.CountCurrentVisitors;
import dev.footfall.application.stats.DescribeQuestions;
import dev.footfall.application.stats.ReadSiteFacts;
import dev.footfall.application.store.CheckHealth;
import dev.footfall.http.access.Sessions;
import dev.footfall.http.events.TrustedProxies;
import dev.footfall.http.export.ExportUseCases;
import dev.footfall.http.health.Installation;
import dev.footfall.http.sites.ShownAddresses;
import java.time.InstantSource;

/**
 * What the APIs are made of.
 *
 * @param sessions who is logged in, for the endpoints of dashboards
 * @param trustedProxies whose forwarding headers are believed
 */
public record UseCases(
        Authorize authorize,
        AdmitViewer admitViewer,
        VisitSharedLink visitSharedLink,
        OpenSharedLink openSharedLink,
        AdmitToSite admitToSite,
        Sessions sessions,
        ReadSiteFacts readSiteFacts,
        AnswerQuery answerQuery,
        CountCurrentVisitors countCurrentVisitors,
        DescribeQuestions describeQuestions,
        RecordEvent recordEvent,
        RecordBatch recordBatch,
        ExportUseCases export,
        ReadIntake readIntake,
        ExplainEvent explainEvent,
        CheckHealth checkHealth,
        SitesUseCases sites,
        SegmentUseCases segments,
        FunnelsUseCases funnels,
        PluginsUseCases plugins,
        ListOwnSites listOwnSites,
        SwitchOffPart switchOffPart,
        JsonReader json,
        InstantSource clock,
        TrustedProxies trustedProxies,
        ShownAddresses addresses,
        Installation installation) {}
