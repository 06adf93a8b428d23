# The introduction to the API, heading "Two APIs, three versions"
Feature: The versions of the Stats API

  Background:
    Given it is 2026-02-01 at 12:00
    And the site "shop.example" of a team on the Business plan
    And these visits to "shop.example"
      | visitor | at               | source | country | pages       |
      | alice   | 2026-01-30 10:00 | Google | EE      | /, /pricing |
      | bob     | 2026-01-31 09:00 |        | DE      | /pricing    |
    And a new key of the team

  @intro-2 @intro-3
  Rule: The legacy endpoints and the query endpoint give the same numbers

    Scenario: One question, asked both ways
      When I ask for visitors and pageviews of the last 30 days
      And I query visitors and pageviews over "30d"
      Then both answers agree

  @intro-3
  Rule: A query filters and groups

    Scenario: Estonians by page
      When I query visitors by event:page over "30d" where visit:country is EE
      Then the answer has these query rows
        | event:page | visitors |
        | /          | 1        |
        | /pricing   | 1        |

    Scenario: What a query answers shows what it was understood to be
      When I query visitors by time over ["2026-01-30", "2026-01-31"]
      Then the answer echoes the dimension "time:hour"
      And the answer echoes the range "2026-01-30T00:00:00Z" to "2026-01-31T23:59:59Z"

  @intro-5
  Rule: Everything is below the base address that ends in /api

    Scenario: The same path outside it
      When I ask for the current visitors outside the base address
      Then I am told "Not Found" with status 404
