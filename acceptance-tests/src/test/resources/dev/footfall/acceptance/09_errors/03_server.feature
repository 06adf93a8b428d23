# stats-api-v1.md, heading 1, and Footfall's own
Feature: What the server itself refuses

  Background:
    Given it is 2026-02-01 at 12:00
    And the site "shop.example" of a team on the Business plan
    And a new key of the team

  Rule: Whatever is refused, the answer is JSON with an error

    Scenario: A path nobody knows
      When I ask for the path "/api/v9/anything"
      Then I am told "Not Found" with status 404

    Scenario Outline: <method> where there is none
      When I send <method> to "/api/v1/stats/aggregate"
      Then I am told "Not Found" with status 404

      Examples:
        | method |
        | POST   |
        | PUT    |
        | DELETE |

    Scenario: An answer that is not JSON
      When I ask for the path "/api/v1/stats/aggregate" and take only "text/html"
      Then I am told "Not Acceptable" with status 406

    Scenario: A query that is too long
      When I send the query endpoint a text of 9000000 bytes
      Then I am told "Request Entity Too Large" with status 413
