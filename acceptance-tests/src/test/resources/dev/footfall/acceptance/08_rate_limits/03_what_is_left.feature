# docs/reference/access.md, heading "Rate limits"
Feature: What is left of a limit

  Background:
    Given it is 2026-02-01 at 12:00
    And these texts
      | id | text                                                                                                                                        |
      | T2 | Invalid API key or site ID. Please make sure you're using a valid API key with access to the site you've requested.                         |
      | T4 | Too many API requests. Your API key is limited to 3 requests per hour. Please contact us to request more capacity.                          |
      | T5 | Too many API requests in a short period of time. The limit is 60 per 10 seconds. Please throttle your requests.                             |
    And team A with the site "a.example" on "Business v5"

  Rule: Every answer that was counted says what is left

    Scenario Outline: <request>
      Given the key "of team A, s, editor"
      And it is 2026-02-01 at 12:39:26
      When asked for "v1 of a.example"
      And asked for "<request>"
      Then the answer is "<answer>"
      And the limits are said to be '"hourly";q=600;w=3600, "burst";q=60;w=10'
      And what is left is said to be '"hourly";r=598;t=1234, "burst";r=58;t=4'

      Examples:
        | request                                | answer                      |
        | v1 of a.example                        | 200                         |
        | v2 of a.example                        | 200                         |
        | extended query of a.example            | 200                         |
        | v1 with an invalid metric of a.example | 400                         |
        | v1 of nope.example                     | 401 T2                      |
        | the list of sites                      | 200                         |
        | the details of nope.example            | 404 Site could not be found |
        | a goal on a.example                    | 401                         |

    Scenario: What the hour refuses does not touch the burst
      Given team A may make 3 requests an hour
      And the key "of team A, s, editor"
      When asked for "v1 of a.example" 4 times
      Then the answer is "429 T4"
      And the limits are said to be '"hourly";q=3;w=3600, "burst";q=60;w=10'
      And what is left is said to be '"hourly";r=0;t=3600'

    Scenario: Strangers are told nothing
      Given the key "unknown"
      When asked for "v1 of a.example"
      Then the answer is "401 T2"
      And nothing is said about limits
