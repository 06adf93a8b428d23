# The introduction to the API, heading "Answers"
Feature: What an error says

  Background:
    Given it is 2026-02-01 at 12:00
    And the site "shop.example" of a team on the Business plan
    And a new key of the team

  @intro-36 @intro-38
  Rule: An error says what went wrong

    Scenario Outline: <mistake>
      When I ask the aggregate endpoint with "<parameters>"
      Then I am told "<message>" with status 400

      Examples:
        | mistake          | parameters                             | message                                                                                                                                                         |
        | unknown period   | period=28d                             | Error parsing `period` parameter: invalid period `28d`. Please find accepted values in our docs: https://plausible.io/docs/stats-api#time-periods               |
        | no such day      | date=2021-02-30                        | Error parsing `date` parameter: invalid_date. Please specify a valid date in ISO-8601 format.                                                                   |
        | unknown metric   | metrics=pageviews,led                  | The metric `led` is not recognized. Find valid metrics from the documentation: https://plausible.io/docs/stats-api#metrics                                      |
        | unknown property | filters=badproperty==bar               | Invalid filter property 'badproperty'. Please provide a valid filter property: https://plausible.io/docs/stats-api#properties                                   |
        | a metric twice   | metrics=visitors,visitors              | Metrics cannot be queried multiple times.                                                                                                                       |

    Scenario: A query that is no JSON
      When I send the query endpoint the text "{"
      Then I am told "Bad Request" with status 400
      And the answer is the text
        """
        {"error":"Bad Request"}
        """

    Scenario: A query with two mistakes
      When I query nonsense over "forever"
      Then I am told '#/date_range: Invalid date range "forever"' and '#/metrics/0: Invalid metric "nonsense"' with status 400

  @intro-41
  Rule: The statistics endpoints do not tell strangers which sites exist

    Scenario: A site that does not exist
      When I ask for the current visitors of "nowhere.example"
      Then the status is 401
