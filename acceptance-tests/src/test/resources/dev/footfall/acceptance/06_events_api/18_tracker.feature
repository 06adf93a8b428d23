# ingestion.md, heading 21: Tracker script serving
Feature: The scripts that pages load

  Background:
    Given it is 2026-02-01 at 12:00
    And the site "shop.example" of a team with an Enterprise agreement on "stats_api,sites_api" only
    And a new key of the team with the scopes "sites:provision:*"

  Rule: A site has a script of its own, kept for a minute

    Scenario: It knows the site and what is switched on
      Given I switch "outbound_links" of "shop.example" to "true"
      When a page loads the script of "shop.example"
      Then the status is 200
      And the answer has these headers
        | header                       | value                            |
        | content-type                 | application/javascript           |
        | x-content-type-options       | nosniff                          |
        | cross-origin-resource-policy | cross-origin                     |
        | access-control-allow-origin  | *                                |
        | cache-control                | public, max-age=60, no-transform |
      And the script is marked as that of the site
      And it sends events of "shop.example" to this server
      And it has "outboundLinks:!0"
      And it has not "fileDownloads:!0"

    Scenario: Of a site that is none
      When a page loads the script "pa-nobody.js"
      Then the status is 404
      And the answer is the text
        """
        Not found
        """

  Rule: The scripts of old pages are named for what they can do, and kept for a day

    Scenario Outline: <file>
      When a page loads the script "<file>"
      Then the status is <status>

      Examples:
        | file                                                             | status |
        | script.js                                                        | 200    |
        | plausible.js                                                     | 200    |
        | analytics.js                                                     | 200    |
        | p.js                                                             | 200    |
        | script.hash.js                                                   | 200    |
        | script.compat.exclusions.file-downloads.hash.local.manual.js     | 200    |
        | plausible.outbound-links.pageview-props.revenue.tagged-events.js | 200    |
        | script.pageleave.js                                              | 200    |
        | script.surprise.js                                               | 404    |
        | script.hash                                                      | 404    |
        | other.js                                                         | 404    |

    Scenario: Its headers
      When a page loads the script "script.js"
      Then the answer has these headers
        | header                       | value                                  |
        | content-type                 | application/javascript                 |
        | x-content-type-options       | nosniff                                |
        | cross-origin-resource-policy | cross-origin                           |
        | access-control-allow-origin  | *                                      |
        | cache-control                | public, max-age=86400, must-revalidate |
        | cdn-tag                      |                                        |

    Scenario: Neither base nor order make a difference
      When a page loads the script "script.hash.outbound-links.js"
      And a page loads the script "plausible.outbound-links.hash.js"
      Then both answers are the same text

  Rule: Whoever asks for a script gets it

    Scenario Outline: Accept: <accept>
      When a page that accepts "<accept>" loads the script "script.js"
      Then the status is 200

      Examples:
        | accept                 |
        | */*                    |
        | application/javascript |
        | text/javascript        |
        | image/png              |
