# docs/reference/raw-export.md
Feature: Raw events out

  Background:
    Given it is 2026-02-01 at 12:00
    And the site "shop.example" of a team with an Enterprise agreement on "stats_api,sites_api" only
    And these visits to "shop.example"
      | visitor | at               | pages       |
      | alice   | 2026-01-30 10:00 | /, /pricing |
      | bob     | 2026-01-31 10:00 | /           |
    And a new key of the team with the scopes "sites:provision:*"

  Rule: Events come oldest first, of the days that are asked for

    Scenario: All
      When I export the events
      Then the status is 200
      And there are 3 exported events, the first of "/"

    Scenario Outline: Some days
      When I export the events from <from> to <to>
      Then there are <events> exported events

      Examples:
        | from       | to         | events |
        | 2026-01-30 | 2026-01-30 | 2      |
        | 2026-01-31 | 2026-02-28 | 1      |
        | 2026-02-01 | 2026-02-28 | 0      |

  Rule: As lines or as a Parquet file

    Scenario: Parquet
      When I export the events as "parquet"
      Then the answer is a Parquet file

    Scenario: Something else
      When I export the events as "xml"
      Then I am told "format: must be ndjson or parquet" with status 400

  Rule: It takes a key that may change the site

    Scenario: A key that may only read
      Given a new key of the team
      When I export the events
      Then the status is 401
